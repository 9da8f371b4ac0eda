import type { Metadata } from 'next'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'

export const metadata: Metadata = { title: 'How facts are checked' }

/** How an article becomes facts, and facts become questions. */
export default async function FactsPage() {
  return (
    <Page reader={await currentUser()} narrow>
      <h1 className="title">How facts are checked</h1>
      <p className="lede mt-4">
        A question here tests a fact. A fact is one sentence in our own words that names the paragraphs it rests on. If
        a sentence cannot name its paragraph, it is not a fact here.
      </p>
      <div className="stack-l mt-7">
        <Part id="paragraphs" title="Read paragraph by paragraph">
          <p>
            Each source is read to the end and its paragraphs are numbered, empty lines not counted. Captions, share
            buttons and lists of other stories get a number too, but they are never evidence. The articles’ own
            sentences are not kept: source pages tell in our words what each paragraph says.
          </p>
        </Part>
        <Part id="independent" title="Counted once">
          <p>
            Four outlets that print one agency are one source. When an article says where it has something from, that
            original source is counted, not the article. A fact with a single source says so: treat it as reported, not
            yet corroborated.
          </p>
        </Part>
        <Part id="claims" title="Claims keep their owner">
          <p>
            What one party says about itself or the other is a claim. The question names that party and asks what it
            said, not whether it is so.
          </p>
        </Part>
        <Part id="disputes" title="Disputes show both readings">
          <p>
            Where sources differ, the footnote shows each reading beside the other, in the same size, with its own
            numeral. Neither column is marked right, and no answer is marked wrong only because another article differs.
            Words that take a side are not used in our own voice.
          </p>
        </Part>
        <Part id="errors" title="Errors are listed, never asked">
          <p>
            Sources make mistakes: a name misspelt, a wrong office, a sentence mangled by a machine. Each known one is
            listed on the page of its source with what is right. Where nobody can be sure what was meant, the passage is
            set aside and nothing is asked about it.
          </p>
        </Part>
        <Part id="questions" title="Wrong options are shown to be wrong">
          <p>
            A wrong option must be contradicted by a fact of the dossier, or belong to a question whose every right
            answer is listed. Other spellings of the right answer count as right. A program checks this for every
            question before it is loaded, and stops on the first doubt.
          </p>
        </Part>
        <Part id="report" title="Tell us what is wrong">
          <p>
            Every footnote ends in “Report a problem”. Your report reaches the people who look after the dossier. A
            corrected fact gets a new version; results that you already have stay as they were.
          </p>
        </Part>
      </div>
    </Page>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="section" aria-labelledby={id}>
      <h2 className="head" id={id}>
        {title}
      </h2>
      <div className="say">{children}</div>
    </section>
  )
}
