import type { Citation } from '@/core/facts/footnote'

type Example = Pick<Citation, 'outlet' | 'dateLabel' | 'paragraph'>

/** How a footnote reads, taken apart, and the three rules behind it. */
export function Anatomy({ example }: { example: Example | null }) {
  return (
    <section className="section mt-8" aria-labelledby="read">
      <h2 className="head" id="read">
        How to read a footnote
      </h2>
      {example && <Parts example={example} />}
      <ul className="three mt-7">
        <li>
          <h3 className="sub">Four outlets, one agency?</h3>
          <p className="say">Then it counts as one source. We count who found it out, not who printed it.</p>
        </li>
        <li>
          <h3 className="sub">Only one side says so?</h3>
          <p className="say">Then the question names that side, and asks what it said.</p>
        </li>
        <li>
          <h3 className="sub">Do the sources differ?</h3>
          <p className="say">Then you see both readings, side by side, each with its own footnote.</p>
        </li>
      </ul>
    </section>
  )
}

function Parts({ example }: { example: Example }) {
  return (
    <div className="anatomy mt-6">
      <div className="one">
        <p className="part">1</p>
        <p className="tell">Tap it</p>
      </div>
      <div>
        <p className="part">{example.outlet},</p>
        <p className="tell">Who reported it</p>
      </div>
      <div>
        <p className="part">{example.dateLabel},</p>
        <p className="tell">When</p>
      </div>
      <div>
        <p className="part">¶&nbsp;{example.paragraph}</p>
        <p className="tell">Where in the article to look</p>
      </div>
    </div>
  )
}
