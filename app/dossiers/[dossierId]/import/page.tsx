import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionForm, FormSubmit } from '@/app/_forms/action-form'
import { Page } from '@/components/page'
import type { Article } from '@/core/facts/article'
import { dateLabel } from '@/core/facts/footnote'
import { requireUser } from '@/server/auth/session'
import { readDesk } from '@/server/desk/read-desk'
import { ArticleFields } from '../../_import/article-fields'
import { DeskNav } from '../desk/_components/desk-nav'
import { addArticleAction, setPassageAction } from './actions'

export const metadata: Metadata = { title: 'Articles of a dossier', robots: { index: false } }

type Props = { params: Promise<{ dossierId: string }> }

/** The articles of a dossier, what was left out of each, and the way to bring in another. */
export default async function ImportPage({ params }: Props) {
  const { dossierId } = await params
  const user = await requireUser({ account: true, returnTo: `/dossiers/${dossierId}/import` })
  const desk = await readDesk({ userId: user.id, dossierId })
  if (!desk) notFound()
  return (
    <Page reader={user} current="dossiers" narrow>
      <DeskNav dossierId={dossierId} title={desk.title} current="import" />
      <h1 className="title mt-4">Articles</h1>
      <div className="stack-l mt-6">
        {desk.articles.map((article) => (
          <ArticleEntry key={article.id} article={article} dossierId={dossierId} />
        ))}
        <section className="section" aria-labelledby="add-head">
          <h2 className="head" id="add-head">
            Bring in another
          </h2>
          <ActionForm id="add-article" action={addArticleAction}>
            <input type="hidden" name="dossierId" value={dossierId} />
            <ArticleFields today={new Date().toISOString().slice(0, 'YYYY-MM-DD'.length)} />
            <FormSubmit>Look for facts</FormSubmit>
          </ActionForm>
        </section>
      </div>
    </Page>
  )
}

function ArticleEntry({ article, dossierId }: { article: Article; dossierId: string }) {
  const dropped = article.passages.filter(({ furniture }) => furniture).length
  const headId = `article-${article.id}`
  return (
    <section className="section" aria-labelledby={headId}>
      <h2 className="head" id={headId}>
        {article.outlet}, {dateLabel(article.date)}
      </h2>
      <p className="say">{article.title}</p>
      <p className="meta mt-2">
        {article.passages.length} paragraphs, {dropped} left out.{' '}
        <a href={`/dossiers/${dossierId}/desk?article=${article.id}`}>Find its facts</a>
      </p>
      {article.text !== undefined && (
        <details className="more mt-3" open={dropped > 0}>
          <summary>
            Choose which paragraphs count<span className="vh"> in {article.outlet}</span>
          </summary>
          <ol className="paragraph-list">
            {article.passages.map(({ n, furniture, range }) => (
              <li key={n} className={furniture ? 'furniture' : undefined}>
                <p className="pn">¶&nbsp;{n}</p>
                <p className="words" dir="auto">
                  {furniture && <strong>Left out: </strong>}
                  {shortened(article.text?.slice(range?.start, range?.end) ?? '')}
                </p>
                <ActionForm
                  id={`passage-${article.id}-${n}`}
                  action={setPassageAction}
                  label={furniture ? `Take paragraph ${n} back in` : `Leave paragraph ${n} out`}
                >
                  <input type="hidden" name="dossierId" value={dossierId} />
                  <input type="hidden" name="articleSlug" value={article.id} />
                  <input type="hidden" name="paragraph" value={n} />
                  <input type="hidden" name="furniture" value={furniture ? 'no' : 'yes'} />
                  <button className="btn quiet small" type="submit">
                    {furniture ? 'Take back in' : 'Leave out'}
                    <span className="vh"> paragraph {n}</span>
                  </button>
                </ActionForm>
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  )
}

const LONGEST_SHOWN = 160

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).toWellFormed()} …` : text
}
