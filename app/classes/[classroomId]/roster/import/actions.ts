'use server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { ROSTER_LIMITS } from '@/core/classes/roster-limits'
import { Id } from '@/server/auth/inputs'
import { requireRole } from '@/server/auth/session'
import { importRoster, previewRoster, type RosterDone, type RosterPlan } from '@/server/classes/import-roster'
import { formFields, sameOrigin } from '@/server/request'

/** What the import page shows after its form was sent. `text`: the list, which is kept nowhere but in the page. */
export type ImportState =
  | { status: 'idle' }
  | { status: 'failed'; message: string; text: string }
  | { status: 'checked'; plan: RosterPlan; text: string }
  | { status: 'done'; done: RosterDone }

const ImportForm = z.object({ classroomId: Id, csv: z.string().default(''), intent: z.enum(['check', 'import']) })

/** Checks a list and shows what it would do, or imports it. A file goes before what was pasted. */
export async function importRosterAction(_: ImportState, formData: FormData): Promise<ImportState> {
  const teacher = await requireRole('teacher')
  if (!sameOrigin(await headers()))
    return failed('This form was sent from another site. Open the page and try again.', '')
  const form = ImportForm.safeParse(formFields(formData))
  if (!form.success) return failed('This page is out of date. Open it anew and try again.', '')
  const { classroomId, csv, intent } = form.data
  const file = formData.get('file')
  const bytes = file instanceof File && file.size > 0 ? await bytesOf(file) : new TextEncoder().encode(csv)
  const text = new TextDecoder().decode(bytes.subarray(0, ROSTER_LIMITS.bytes))
  if (text.trim() === '') return failed('Choose a file, or paste the list.', '')
  const asked = { teacherId: teacher.id, classroomId, bytes }
  if (intent === 'import') {
    const imported = await importRoster(asked)
    if (imported.ok) return { status: 'done', done: imported.value }
    if (imported.code !== 'has-problems') return failed(imported.detail ?? '', text)
  }
  const plan = await previewRoster(asked)
  return plan.ok ? { status: 'checked', plan: plan.value, text } : failed(plan.detail ?? '', text)
}

function failed(message: string, text: string): ImportState {
  return { status: 'failed', message, text }
}

/** One byte more than may be tells that it is too large. */
async function bytesOf(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, ROSTER_LIMITS.bytes + 1).arrayBuffer())
}
