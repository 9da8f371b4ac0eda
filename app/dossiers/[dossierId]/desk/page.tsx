import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormField, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import { dateLabel } from '@/core/facts/footnote'
import { requireUser } from '@/server/auth/session'
import { readDesk } from '@/server/desk/read-desk'
import { appEnv } from '@/server/env'
import { ArticleText } from './_components/article-text'
import { LastDecision, Made, OtherSuggestions, SetAside } from './_components/desk-lists'
import { DeskNav } from './_components/desk-nav'
import { placeOnDesk } from './_components/desk-place'
import { OpenSuggestion } from './_components/open-suggestion'
import { byHandAction } from './actions'
import { askModelAction } from './model-actions'

type Props = {
  params: Promise<{ dossierId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Fact desk', robots: { index: false } }

/** An article and what is suggested in it, one suggestion at a time: a person decides what is a fact. */
export default async function DeskPage({ params, searchParams }: Props) {
  const [{ dossierId }, query] = await Promise.all([params, searchParams])
  const user = await requireUser({ account: true, returnTo: `/dossiers/${dossierId}/desk` })
  const desk = await readDesk({ userId: user.id, dossierId })
  if (!desk) notFound()
  const place = placeOnDesk(desk, { article: textOf(query.article), at: textOf(query.at) })
  const { article, open, suggestions, decided } = place
  const { model } = appEnv()
  const host = model && new URL(model.url).host
  const hrefOf = (id: string) => `/dossiers/${dossierId}/desk?article=${article?.id ?? ''}&at=${id}#open`
  return (
    <Page reader={user} current="dossiers">
      <DeskNav dossierId={dossierId} title={desk.title} current="desk" />
      <div className="headrow mt-4">
        <h1 className="head">{article ? `${article.outlet}, ${dateLabel(article.date)}` : 'Fact desk'}</h1>
        {desk.articles.length > 1 && (
          <nav className="jump bare" aria-label="Articles">
            {desk.articles.map(({ id, outlet }) => (
              <a
                key={id}
                href={`/dossiers/${dossierId}/desk?article=${id}`}
                aria-current={id === article?.id || undefined}
              >
                {outlet}
              </a>
            ))}
          </nav>
        )}
      </div>
      <p className="text-ink-2">
        {decided} of {suggestions.length} decided.{' '}
        {counted(desk.suggestions.filter(({ state }) => state === 'accepted').length, 'fact')} accepted in the dossier,{' '}
        {counted(desk.questionCount, 'question')} made of what is accepted.
      </p>
      <DamageNotice suggestions={suggestions} />
      <div className="desk mt-6">
        <section className="drafts" aria-labelledby="decide-head">
          <h2 className="vh" id="decide-head">
            Facts to decide
          </h2>
          <LastDecision desk={desk} place={place} letterKeys={user.letterKeys} />
          {open ? (
            <OpenSuggestion desk={desk} place={place} open={open} hrefOf={hrefOf} letterKeys={user.letterKeys} />
          ) : (
            <p className="empty" id="open">
              {suggestions.length === 0
                ? 'Nothing was found here by itself. Select words in the article, or name them below, to make a fact.'
                : 'Everything in this article is decided.'}
            </p>
          )}
          <Made desk={desk} />
          <SetAside desk={desk} />
          <OtherSuggestions suggestions={suggestions} open={open} hrefOf={hrefOf} />
          {article && <ByHand dossierId={dossierId} articleSlug={article.id} />}
          {article && host && <AskModel dossierId={dossierId} articleSlug={article.id} host={host} />}
        </section>
        {article && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the article scrolls by itself, and keys must be able to move it
          <section className="source" aria-labelledby="article-head" tabIndex={0}>
            <div>
              <div className="headrow">
                <h2 className="sub" id="article-head">
                  The article
                </h2>
                <p className="meta">
                  {article.passages.filter(({ furniture }) => !furniture).length} of {article.passages.length}{' '}
                  paragraphs shown. <a href={`/dossiers/${dossierId}/import`}>Choose which count</a>
                </p>
              </div>
              <ArticleText article={article} suggestions={suggestions} open={open} hrefOf={hrefOf} />
              <p className="legend mt-4">
                <span>
                  <mark>open suggestion</mark>
                </span>
                <span>
                  <mark className="soft">other suggestion</mark>
                </span>
                <span>
                  <span className="garble">may be damaged</span>
                </span>
              </p>
            </div>
          </section>
        )}
      </div>
    </Page>
  )
}

/** Made of words that somebody names; with script, of words that are selected in the article. */
function ByHand({ dossierId, articleSlug }: { dossierId: string; articleSlug: string }) {
  return (
    <details className="more mt-5">
      <summary>Make a fact of your own</summary>
      <ActionForm id="by-hand" action={byHandAction} label="Make a fact of your own">
        <input type="hidden" name="dossierId" value={dossierId} />
        <input type="hidden" name="articleSlug" value={articleSlug} />
        <input type="hidden" name="at" value="" />
        <FormField name="paragraph" label="Paragraph" inputMode="numeric" autoComplete="off" />
        <FormField name="words" label="The words to ask for" hint="As they stand there." autoComplete="off" />
        <FormSubmit quiet>Make the fact</FormSubmit>
      </ActionForm>
    </details>
  )
}

/** Shown where whoever runs this named a model. */
function AskModel({ dossierId, articleSlug, host }: { dossierId: string; articleSlug: string; host: string }) {
  return (
    <details className="more mt-5">
      <summary>Ask a language model</summary>
      <ActionForm id="ask-model" action={askModelAction} label="Ask a language model">
        <p className="say">
          The text of the article is sent to <strong>{host}</strong>. What comes back is put into the list as
          suggestions; you decide on each.
        </p>
        <input type="hidden" name="dossierId" value={dossierId} />
        <input type="hidden" name="articleSlug" value={articleSlug} />
        <FormSubmit quiet>Send the article to {host}</FormSubmit>
      </ActionForm>
    </details>
  )
}

function DamageNotice({
  suggestions,
}: {
  suggestions: readonly { flags: readonly unknown[]; paragraph: number | null }[]
}) {
  const damaged = [...new Set(suggestions.filter(({ flags }) => flags.length > 0).map(({ paragraph }) => paragraph))]
  if (damaged.length === 0) return null
  return (
    <p className="flagline mt-4">
      <strong>This copy may be damaged.</strong> Read {damaged.map((n) => `¶\u00a0${n}`).join(', ')} before you accept
      anything from {damaged.length === 1 ? 'it' : 'them'}.
    </p>
  )
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
