import { createClassroom } from '@/server/classes/classrooms'
import { type AssignmentDetails, createAssignment } from '@/server/classes/create-assignment'
import { startAssignment } from '@/server/classes/start-assignment'
import { database } from '@/server/database/client'
import { makePerson } from './people'
import { SET_ID } from './quiz-content'

const HOUR_MS = 3_600_000

/** A test of everybody's, open for an hour by now and due in one, with nothing unusual; the answers come after submitting. */
export function details(changes: Partial<AssignmentDetails> = {}): AssignmentDetails {
  return {
    title: 'Round two',
    instructions: '',
    zone: 'Europe/Kyiv',
    mode: 'test',
    shuffle: true,
    opensAt: new Date(Date.now() - HOUR_MS),
    dueAt: new Date(Date.now() + HOUR_MS),
    attemptsAllowed: 1,
    counting: 'best',
    minutes: null,
    feedback: 'after_submitting',
    late: 'refuse',
    latePenaltyPercent: 0,
    ...changes,
  }
}

export type TestClass = { teacherId: string; classroomId: string; students: string[] }

/** A class with a teacher and so many students. */
export async function makeClass(studentCount: number): Promise<TestClass> {
  const teacher = await makePerson({ name: 'Olha Teacher', roles: ['teacher'] })
  const { classroomId } = await createClassroom({ teacherId: teacher.id, name: '9B' })
  const students: string[] = []
  for (let i = 1; i <= studentCount; i++) students.push((await makePerson({ name: `Student ${i}` })).id)
  await database().enrolment.createMany({ data: students.map((learnerId) => ({ classroomId, learnerId })) })
  return { teacherId: teacher.id, classroomId, students }
}

/** The id of an assignment of the whole small dossier's set to this class. */
export async function assign(to: TestClass, changes: Partial<AssignmentDetails> = {}): Promise<string> {
  const made = await createAssignment({ ...to, setId: SET_ID, seed: '1', details: details(changes) })
  if (!made.ok) throw new Error(`Not assigned: ${made.code}`)
  return made.value.assignmentId
}

/** The id of the attempt that a student starts, or resumes, at an assignment. */
export async function begin(learnerId: string, assignmentId: string): Promise<string> {
  const started = await startAssignment({ learnerId, assignmentId })
  if (!started.ok) throw new Error(`Not started: ${started.code}`)
  return started.value.attemptId
}
