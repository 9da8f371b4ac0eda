import { countSentence } from '@/components/footnote-panel'
import type { Citation, Footnote } from '@/core/facts/footnote'
import { layOutSheets } from '@/core/review/cut-out'
import type { DeckCard } from '@/server/review/read-deck'

/** Sheets of cards: of each the page of fronts, then the page of backs. */
export function Sheets({ cards, dossierTitle }: { cards: readonly DeckCard[]; dossierTitle: string }) {
  const sheets = layOutSheets(cards)
  if (sheets.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet is wider than a phone, and keys must be able to move it
    <section className="sheets" aria-label="The sheets. Scroll sideways to see all of them." tabIndex={0}>
      {sheets.map(({ front, back }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its place in the pile
        <div key={i}>
          <SheetPage label={`Sheet ${i + 1} of ${sheets.length}, fronts`}>
            {front.map((card, place) => (
              <li className="cut-card" key={card?.number ?? `empty-${place}`}>
                {card && <Front card={card} dossierTitle={dossierTitle} />}
              </li>
            ))}
          </SheetPage>
          <SheetPage label={`Sheet ${i + 1} of ${sheets.length}, backs`}>
            {back.map((card, place) => (
              <li className={`cut-card ${card ? sizeOf(card) : ''}`} key={card?.number ?? `empty-${place}`}>
                {card && <Back card={card} />}
              </li>
            ))}
          </SheetPage>
        </div>
      ))}
    </section>
  )
}

function SheetPage({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <section className="sheet" aria-label={label}>
      <CutMarks />
      <ul className="cut-cards">{children}</ul>
    </section>
  )
}

/** Millimetres of A4; app/styles/cards.css lays the cards out to the same measures. */
const CARD = { width: 92, height: 66 }
const EDGE = { left: 13, top: 16.5 }
const MARK = { gap: 2, length: 6, cross: 1.5 }

/** Marks at every edge of the sheet, where a knife starts, and small crosses where four cards meet. */
function CutMarks() {
  const xs = [0, 1, 2].map((n) => EDGE.left + n * CARD.width)
  const ys = [0, 1, 2, 3, 4].map((n) => EDGE.top + n * CARD.height)
  const [right, bottom] = [EDGE.left + 2 * CARD.width, EDGE.top + 4 * CARD.height]
  const { gap, length, cross } = MARK
  const edges = [
    ...xs.flatMap((x) => [`M${x} ${EDGE.top - gap}v${-length}`, `M${x} ${bottom + gap}v${length}`]),
    ...ys.flatMap((y) => [`M${EDGE.left - gap} ${y}h${-length}`, `M${right + gap} ${y}h${length}`]),
  ]
  const crosses = xs.flatMap((x) => ys.map((y) => `M${x - cross} ${y}h${2 * cross}M${x} ${y - cross}v${2 * cross}`))
  return (
    <svg className="cut-marks" viewBox="0 0 210 297" aria-hidden="true" focusable="false">
      <path d={[...edges, ...crosses].join('')} fill="none" stroke="currentColor" strokeWidth="0.2" />
    </svg>
  )
}

function Front({ card, dossierTitle }: { card: DeckCard; dossierTitle: string }) {
  return (
    <>
      <p className="cut-top">
        <span>{card.topicTitle}</span>
        <span>{card.number}</span>
      </p>
      <p className="cut-ask">{card.front.ask}</p>
      <p className="cut-foot">
        {card.front.isClaim ? 'A claim. Asked is what was said, not whether it is so.' : dossierTitle}
      </p>
    </>
  )
}

function Back({ card: { number, back } }: { card: DeckCard }) {
  const { answer, footnote } = back
  return (
    <>
      <p className="cut-top">
        <span>{standing(footnote)}</span>
        <span>{number}</span>
      </p>
      <p className="cut-answer">{answer}</p>
      <p className="cut-fact">{footnote.statement}</p>
      {footnote.readings?.map(({ says, text }) => (
        <p className="cut-reading" key={says}>
          <b>{says}:</b> {text}
        </p>
      ))}
      <p className="cut-foot">
        {sourcesOf(footnote)}. {countSentence(footnote)}
      </p>
    </>
  )
}

function standing({ readings, claimedBy }: Footnote): string {
  if (readings) return 'Disputed'
  return claimedBy ? `Claimed by ${claimedBy}` : 'Reported as fact'
}

/** "AFP, 2 June 2025, ¶ 4 and ¶ 7; Infowars, 2 June 2025, ¶ 11": articles in the order of the note. */
export function sourcesOf({ citations }: Pick<Footnote, 'citations'>): string {
  const articles = new Map<string, Citation[]>()
  for (const citation of citations) {
    const key = `${citation.outlet}, ${citation.dateLabel}`
    articles.set(key, [...(articles.get(key) ?? []), citation])
  }
  return [...articles].map(([line, cited]) => `${line}, ${cited.map(paragraphOf).join(' and ')}`).join('; ')
}

function paragraphOf({ paragraph, stance }: Citation): string {
  return `¶\u00a0${paragraph}${stance === 'disputes' ? ' (disputes it)' : ''}`
}

/** So many letters fit on a back in each size; a reading starts a line of its own, and the answer is larger than the rest. */
const ROOMY = 330
const SNUG = 450
const LINE = 45

function sizeOf({ back: { answer, footnote } }: DeckCard): string {
  const readings = footnote.readings ?? []
  const words = [answer, answer, footnote.statement, ...readings.map(({ says, text }) => says + text)]
  const letters = [...words, sourcesOf(footnote)].join('').length + readings.length * LINE
  if (letters <= ROOMY) return 'roomy'
  return letters <= SNUG ? 'snug' : 'tight'
}
