import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { newResponseId } from '@/app/attempts/_components/response-id'
import { QuietPage } from '@/components/page'
import { requireUser } from '@/server/auth/session'
import { getSitting } from '@/server/review/get-sitting'
import { SittingRunner } from '../_components/sitting-runner'

type SittingPageProps = {
  params: Promise<{ sittingId: string }>
  searchParams: Promise<{ q?: string | string[]; side?: string | string[] }>
}

export const metadata: Metadata = { title: 'Review', robots: { index: false } }

/** What a sitting asks next; at `?q=` the feedback on one of its questions, at `?side=back` the back of the card. */
export default async function SittingPage({ params, searchParams }: SittingPageProps) {
  const [user, { sittingId }, { q, side }] = await Promise.all([requireUser(), params, searchParams])
  const sitting = await getSitting({ learnerId: user.id, sittingId })
  if (!sitting) notFound()
  const asked = sitting.attempt?.questions.find(({ position }) => String(position) === q)
  return (
    <QuietPage leaveHref="/today">
      <SittingRunner
        sitting={sitting}
        learnerId={user.id}
        served={{ position: asked?.feedback ? asked.position : null, side: side === 'back' ? 'back' : 'front' }}
        form={{ id: newResponseId(), shownAt: new Date().toISOString() }}
        zone={user.kind === 'account' ? user.zone : null}
        letterKeys={user.letterKeys}
      />
    </QuietPage>
  )
}
