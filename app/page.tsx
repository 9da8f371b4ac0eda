import type { Metadata } from 'next'
import { CitationLine, sourceHref } from '@/components/citation'
import { ContentsList } from '@/components/contents-list'
import { OUTCOME_MARKS } from '@/components/mark'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'
import { Anatomy } from './_components/anatomy'
import { ForTeachers } from './_components/for-teachers'
import { type FrontDossier, readFront } from './_components/read-front'
import { SampleForm } from './_components/sample-form'
import { setAmount } from './dossiers/_components/set-amount'

type Props = { searchParams: Promise<{ answer?: string | string[] }> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const front = await readFront((await searchParams).answer)
  const title = 'Learn the news, source by source · Footnote'
  const sample = front?.trial?.sample
  const verdict = sample?.kind === 'answered' ? `${OUTCOME_MARKS[sample.feedback.outcome].word}: ` : ''
  return { title: { absolute: verdict + title } }
}

const SETS_SHOWN = 6

/** The front page: what this is, one real question to try, the dossier on the table, how to read a footnote. */
export default async function FrontPage({ searchParams }: Props) {
  const [reader, front] = await Promise.all([currentUser(), readFront((await searchParams).answer)])
  const isVisitor = reader?.kind !== 'account'
  return (
    <Page reader={reader}>
      <div className="front">
        <Opening front={front} isVisitor={isVisitor} isStudent={reader?.roles.includes('student') ?? false} />
        {front?.trial && (
          <SampleForm
            sample={front.trial.sample}
            setId={front.trial.set.id}
            setTitle={front.title}
            setHref={`/dossiers/${front.id}`}
            dossierId={front.id}
          />
        )}
      </div>
      {front && <OnTheTable front={front} />}
      <Anatomy example={front?.example ?? null} />
      {isVisitor && <ForTeachers />}
    </Page>
  )
}

type OpeningProps = { front: FrontDossier | null; isVisitor: boolean; isStudent: boolean }

function Opening({ front, isVisitor, isStudent }: OpeningProps) {
  return (
    <div className="stack">
      <h1>
        Learn the news. Check the source.<sup aria-hidden="true">1</sup>
      </h1>
      <p className="lede">
        Short quizzes made from the facts in news articles. You answer, then you see who reported it, on what date, in
        which paragraph, and who says otherwise.
      </p>
      <div className="actions">
        {front ? (
          <a className="btn" href={`/dossiers/${front.id}`}>
            Start with {front.title}
          </a>
        ) : (
          <p className="say">No dossier has been loaded yet. Whoever runs this Footnote can add one.</p>
        )}
        {isStudent && (
          <a className="link" href="/today">
            See what is due today
          </a>
        )}
        {isVisitor && (
          <a className="link" href="/sign-in">
            Sign in
          </a>
        )}
      </div>
      <div className="notes mt-6">
        <p className="note">
          <span className="n" aria-hidden="true">
            1
          </span>
          {front?.example && (
            <>
              <CitationLine
                outlet={front.example.outlet}
                dateLabel={front.example.dateLabel}
                paragraph={front.example.paragraph}
                href={sourceHref(front.id, front.example.articleId, front.example.paragraph)}
              />
              , for one.{' '}
            </>
          )}
          Every answer ends in a line like this, and you can open it. Free, and no account is needed to try a set.
        </p>
      </div>
    </div>
  )
}

function OnTheTable({ front }: { front: FrontDossier }) {
  return (
    <section className="section mt-8" aria-labelledby="table">
      <div className="two">
        <div>
          <p className="label">On the table</p>
          <h2 className="title" id="table">
            <a className="plain" href={`/dossiers/${front.id}`}>
              {front.title}
            </a>
          </h2>
          <p className="say mt-3 text-ink-2">{front.summary}</p>
          <div className="mt-5">
            <ContentsList
              items={front.sets.slice(0, SETS_SHOWN).map((set) => ({
                href: `/dossiers/${front.id}/sets/${set.slug}`,
                name: set.title,
                amount: setAmount(set),
              }))}
            />
            {front.sets.length > SETS_SHOWN && (
              <p className="mt-3">
                <a className="link" href={`/dossiers/${front.id}#sets`}>
                  All {front.sets.length} quizzes
                </a>
              </p>
            )}
          </div>
        </div>
        <div>
          <h3 className="sub">{`${front.sources.length} sources, ${front.counts.facts} facts`}</h3>
          <p className="meta mb-3">
            {`${front.counts.corroborated} facts have two or more independent sources. ${front.counts.disputed} are disputed.`}
          </p>
          <ol className="sources">
            {front.sources.map((source, i) => (
              <li key={source.id}>
                <span className="n" aria-hidden="true">
                  {i + 1}
                </span>
                <span>
                  <CitationLine
                    outlet={source.outlet}
                    dateLabel={source.dateLabel}
                    href={sourceHref(front.id, source.id)}
                  />
                  <span className="meta block">{source.shortCharacter}</span>
                </span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  )
}
