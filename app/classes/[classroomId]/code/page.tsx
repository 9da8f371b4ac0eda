import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { longDay, timeOfDay } from '@/components/dates'
import { QuietPage } from '@/components/page'
import { QrCode } from '@/components/qr-code'
import { Id } from '@/server/auth/inputs'
import { shownCode } from '@/server/auth/readable-code'
import { requireRole } from '@/server/auth/session'
import { findClassroom } from '@/server/classes/classrooms'
import { findJoinCode } from '@/server/classes/join-code'
import { joinLink } from '@/server/classes/join-link'

export const metadata: Metadata = { title: 'Join code' }

/** The code on the wall: to be read from the last row, scanned, or printed and pinned up. */
export default async function CodePage({ params }: { params: Promise<{ classroomId: string }> }) {
  const { classroomId } = await params
  const teacher = await requireRole('teacher', { returnTo: `/classes/${classroomId}/code` })
  if (!Id.safeParse(classroomId).success) notFound()
  const asked = { teacherId: teacher.id, classroomId }
  const [classroom, code, sent] = await Promise.all([findClassroom(asked), findJoinCode(asked), headers()])
  if (!classroom) notFound()
  const back = `/classes/${classroomId}`
  if (!code) return <NoCode back={back} name={classroom.name} />
  const link = joinLink(code.code, sent)
  const { expiresAt } = code
  return (
    <QuietPage leaveHref={back} leaveLabel="Back to the class">
      <div className="wall">
        <div className="wall-words">
          <h1 className="title break-words">Join {classroom.name}</h1>
          <p className="lede mt-4">Scan the square, or go to</p>
          <p className="wall-address">{link.typed}</p>
          <p className="lede">and type</p>
          <p className="wall-code">{shownCode(code.code)}</p>
          <p className="mt-4 text-ink-2">
            Works until {longDay(expiresAt, teacher.zone)}, {timeOfDay(expiresAt, teacher.zone)}.
          </p>
          {link.isLocal && (
            <p className="flagline mt-4">
              “localhost” is this computer alone. Open this page under the address that others use, and the square leads
              them there.
            </p>
          )}
        </div>
        <QrCode modules={link.modules} label={`QR code of ${link.url}`} />
      </div>
    </QuietPage>
  )
}

function NoCode({ back, name }: { back: string; name: string }) {
  return (
    <QuietPage leaveHref={back} leaveLabel="Back to the class">
      <div className="narrow">
        <h1 className="title break-words">{name} has no code now</h1>
        <p className="lede mt-4">It has run out or was switched off.</p>
        <p className="actions mt-5">
          <a className="btn" href={`${back}#join-head`}>
            Make a new one
          </a>
        </p>
      </div>
    </QuietPage>
  )
}
