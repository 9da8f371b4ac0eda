import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sourceHref } from '@/components/citation'
import { Icon } from '@/components/icon'
import { Mark } from '@/components/mark'
import { Page } from '@/components/page'
import { type Article, type Passage, wordsOfPassage } from '@/core/facts/article'
import { type Fact, plainStatement } from '@/core/facts/fact'
import { dateLabel } from '@/core/facts/footnote'
import { currentUser } from '@/server/auth/session'
import { findDossier } from '@/server/facts/queries'
import { ErrorTable } from '../../../_components/error-table'
import { hiddenIn } from '../../../_components/hidden-in'
import { withheldParagraphs } from '../../../_components/withheld-paragraphs'

type Props = { params: Promise<{ dossierId: string; articleId: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ dossierId, articleId }, reader] = await Promise.all([params, currentUser()])
  const found = await findDossier({ dossierId, readerId: reader?.id ?? null })
  const article = found?.dossier.articles.find(({ id }) => id === articleId)
  return { title: article ? `${article.outlet}, ${dateLabel(article.date)}` : 'Not found' }
}

/** One source, paragraph by paragraph in our digest: what is evidence, what is damaged, which facts rest on it, what is wrong in it. */
export default async function SourcePage({ params }: Props) {
  const [{ dossierId, articleId }, reader] = await Promise.all([params, currentUser()])
  const found = await findDossier({ dossierId, readerId: reader?.id ?? null })
  const article = found?.dossier.articles.find(({ id }) => id === articleId)
  if (!found || !article) notFound()
  const hidden = await hiddenIn(dossierId, reader)
  const facts = found.dossier.facts.filter((fact) => fact.evidence.some((evidence) => evidence.article === articleId))
  const withheld = withheldParagraphs(found.dossier.facts, hidden, articleId)
  return (
    <Page reader={reader} current="dossiers">
      <div className="stack">
        <p className="label">
          <a href={`/dossiers/${dossierId}#sources`}>{found.dossier.head.title}</a>, source
        </p>
        <h1 className="title">
          {article.outlet}, {dateLabel(article.date)}
        </h1>
        <p className="lede">{article.title}</p>
        <p className="say">{article.character}</p>
        <p className="meta">{countsOf(article, facts.length)}</p>
      </div>
      <section className="section mt-7" aria-labelledby="paragraphs">
        <h2 className="head" id="paragraphs">
          Paragraph by paragraph
        </h2>
        <p className="say text-ink-2">
          {article.text === undefined
            ? 'The article’s own sentences are not kept here: this is what each says, in our words.'
            : 'As it was printed, brought in by whoever made this dossier.'}
        </p>
        <ol className="passages">
          {article.passages.map((passage) => (
            <PassageRow
              key={passage.n}
              passage={passage}
              words={wordsOfPassage(article, passage.n)}
              facts={facts.filter((fact) => restsOn(fact, articleId, passage.n))}
              {...{ dossierId, articleId, hidden }}
              isWithheld={withheld.has(passage.n)}
              errorCount={article.errors.filter((error) => error.paragraph === passage.n).length}
            />
          ))}
        </ol>
      </section>
      {article.errors.length > 0 && (
        <section className="section mt-7" id="errors" aria-labelledby="errors-head">
          <h2 className="head" id="errors-head">
            Known errors
          </h2>
          <p className="say text-ink-2">
            Listed so that nobody learns them. None of them is ever the right answer to a question.
          </p>
          <ErrorTable
            errors={article.errors}
            withheld={withheld}
            paragraphHref={(n) => sourceHref(dossierId, articleId, n)}
          />
        </section>
      )}
    </Page>
  )
}

type PassageRowProps = {
  passage: Passage
  /** As printed; null where only the digest is kept. */
  words: string | null
  facts: readonly Fact[]
  dossierId: string
  articleId: string
  hidden: ReadonlySet<string>
  /** A running test asks for what it says. */
  isWithheld: boolean
  errorCount: number
}

function PassageRow(props: PassageRowProps) {
  const { passage, words, facts, dossierId, articleId, hidden, isWithheld, errorCount } = props
  return (
    <li className={passage.furniture ? 'passage furniture' : 'passage'} id={`p${passage.n}`} value={passage.n}>
      <span className="pn" aria-hidden="true">
        ¶&nbsp;{passage.n}
      </span>
      <div>
        <p dir="auto">
          {isWithheld ? (
            <span className="withheld-fact">What this paragraph says is in your running test.</span>
          ) : (
            (words ?? passage.digest)
          )}
        </p>
        {passage.furniture && <p className="meta">Not part of the report, never evidence.</p>}
        {passage.damaged && !isWithheld && (
          <p className="damage">
            <Icon name="triangle" className="warnmark" /> <span className="vh">Damaged: </span>
            {passage.damaged}
          </p>
        )}
        {errorCount > 0 && (
          <p className="meta">
            <a href="#errors">{errorCount === 1 ? '1 known error' : `${errorCount} known errors`}</a>
          </p>
        )}
      </div>
      <FactsOfPassage n={passage.n} {...{ facts, dossierId, articleId, hidden }} />
    </li>
  )
}

type FactsOfPassageProps = {
  facts: readonly Fact[]
  dossierId: string
  articleId: string
  hidden: ReadonlySet<string>
  n: number
}

function FactsOfPassage({ facts, dossierId, articleId, hidden, n }: FactsOfPassageProps) {
  if (facts.length === 0) return null
  return (
    <details className="more">
      <summary>
        {facts.length === 1 ? '1 fact rests' : `${facts.length} facts rest`} on this
        <span className="vh"> paragraph, number {n}</span>
      </summary>
      <ul className="resting">
        {facts.map((fact) => (
          <li key={fact.id}>
            {hidden.has(fact.id) ? (
              <span className="withheld-fact">This fact is in your running test.</span>
            ) : (
              <>
                <a href={`/dossiers/${dossierId}#fact-${fact.id}`}>{plainStatement(fact)}</a>
                {disputes(fact, articleId, n) && (
                  <Mark tone="dispute" icon="not-equal">
                    Disputed here
                  </Mark>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}

function restsOn(fact: Fact, articleId: string, paragraph: number): boolean {
  return fact.evidence.some((evidence) => evidence.article === articleId && evidence.paragraph === paragraph)
}

function disputes(fact: Fact, articleId: string, paragraph: number): boolean {
  return fact.evidence.some(
    (evidence) => evidence.article === articleId && evidence.paragraph === paragraph && evidence.stance === 'disputes',
  )
}

function countsOf(article: Article, factCount: number): string {
  const damaged = article.passages.filter((passage) => passage.damaged).length
  const parts = [`${article.passages.length === 1 ? '1 paragraph' : `${article.passages.length} paragraphs`}`]
  if (damaged > 0) parts.push(`${damaged} of them damaged`)
  parts.push(`${factCount} facts rest on it`)
  return `${parts.join(', ')}.`
}
