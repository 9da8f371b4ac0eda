import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Field } from '@/components/field'
import { FootnoteNumerals } from '@/components/footnote-numeral'
import { startNumeralSeries } from '@/components/numeral-series'
import { Page } from '@/components/page'
import { plainStatement } from '@/core/facts/fact'
import type { Citation } from '@/core/facts/footnote'
import { currentUser } from '@/server/auth/session'
import { type FoundFacts, findFacts } from '@/server/sets/find-facts'
import { type Bank, readBank } from '@/server/sets/read-bank'
import { Notes } from '../../_components/notes'

type Props = {
  params: Promise<{ dossierId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Search a dossier', robots: { index: false } }

const LONGEST = 200

/** The facts of a dossier in which words or names are found, each with its sources. */
export default async function SearchPage({ params, searchParams }: Props) {
  const [{ dossierId }, asked, reader] = await Promise.all([params, searchParams, currentUser()])
  const bank = await readBank({ dossierId, readerId: reader?.id ?? null, ownerId: null })
  if (!bank) notFound()
  const find = typeof asked.q === 'string' ? asked.q.slice(0, LONGEST).trim() : ''
  const found = find === '' ? null : await findFacts({ bank, readerId: reader?.id ?? null, find })
  return (
    <Page reader={reader} current="dossiers" narrow>
      <p className="label">
        <a href={`/dossiers/${dossierId}`}>{bank.dossier.head.title}</a>
      </p>
      <h1 className="title mt-3">Search the facts</h1>
      <form method="get" className="set-finder mt-5" aria-label="Search the facts">
        <Field
          id="q"
          label="Words, names"
          hint="Any spelling of a name finds it."
          type="search"
          defaultValue={find}
          maxLength={LONGEST}
          autoComplete="off"
          enterKeyHint="search"
        />
        <button className="btn" type="submit">
          Search
        </button>
      </form>
      {found && <Results found={found} find={find} bank={bank} />}
    </Page>
  )
}

function Results({ found, find, bank }: { found: FoundFacts; find: string; bank: Bank }) {
  const { facts, total, withheld } = found
  const series = startNumeralSeries<Citation>()
  const lines = facts.map((fact) => {
    const citations = bank.footnotes.get(fact.id)?.citations ?? []
    return { fact, numerals: citations.map((citation) => series.numeralOf(citation)) }
  })
  const notes = series.takeNewNotes().map(({ n, cited }) => ({ n, citation: cited, relaying: null }))
  return (
    <section className="section mt-6" aria-labelledby="found-head">
      <h2 className="head" id="found-head">
        {total === 0 ? `Nothing found for “${find}”` : `${total} ${total === 1 ? 'fact' : 'facts'} for “${find}”`}
      </h2>
      {total === 0 && <p>Every word must occur in a fact. Try fewer words, or a name alone.</p>}
      {total > facts.length && (
        <p className="meta">{`The first ${facts.length} are shown. One word more narrows it down.`}</p>
      )}
      {withheld > 0 && (
        <p className="flagline calm">
          {`${withheld === 1 ? '1 fact is' : `${withheld} facts are`} left out: a test that you have open asks for ${withheld === 1 ? 'it' : 'them'}.`}
        </p>
      )}
      <ul className="set-questions">
        {lines.map(({ fact, numerals }) => (
          <li key={fact.id}>
            <p className="fact">
              {plainStatement(fact)}
              <FootnoteNumerals numerals={numerals} />
            </p>
          </li>
        ))}
      </ul>
      <Notes notes={notes} dossierId={bank.dossierId} layout="columns" />
    </section>
  )
}
