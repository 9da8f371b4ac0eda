import type { Metadata } from 'next'
import { LedgerHead } from '@/components/ledger-head'
import { Page } from '@/components/page'
import { tableRoles } from '@/components/table-roles'
import { currentUser } from '@/server/auth/session'

export const metadata: Metadata = { title: 'Privacy' }

/** What is stored about a learner, who sees it, and how to take it along or delete it. */
export default async function PrivacyPage() {
  return (
    <Page reader={await currentUser()} narrow>
      <h1 className="title">Privacy</h1>
      <p className="lede mt-4">
        Footnote runs on the computer of your school or of whoever set it up. It asks for little, and nothing on its
        pages comes from or goes to anyone else.
      </p>
      <section className="section mt-7" aria-labelledby="stored">
        <h2 className="head" id="stored">
          What is stored
        </h2>
        <table className="ledger fold" {...tableRoles.table}>
          <LedgerHead heads={['What', 'Why']} />
          <tbody {...tableRoles.group}>
            {STORED.map(([what, why]) => (
              <tr {...tableRoles.row} key={what}>
                <th scope="row" {...tableRoles.rowHeader} className="serif">
                  {what}
                </th>
                <td {...tableRoles.cell} data-l="Why:">
                  {why}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="section mt-7" aria-labelledby="guests">
        <h2 className="head" id="guests">
          Without an account
        </h2>
        <p className="say">
          You can take a quiz at once. Your answers are then kept under a random number, and a cookie on this device
          holds that number for up to 400 days. When you sign up or sign in, you are asked whether that work was yours.
          Whoever clears the cookie leaves no way back to it.
        </p>
      </section>
      <section className="section mt-7" aria-labelledby="cookies">
        <h2 className="head" id="cookies">
          Cookies
        </h2>
        <p className="say">
          One says who you are, as an account or as a guest, one protects the sign-in form, and one remembers light or
          dark. None follows you elsewhere. Answers that could not be sent yet wait in your browser’s own storage and
          are removed once they are saved.
        </p>
      </section>
      <section className="section mt-7" aria-labelledby="others">
        <h2 className="head" id="others">
          Who else sees it
        </h2>
        <p className="say">
          Whoever teaches a class that you are in sees your name, how you sign in and your work for the class. You can
          leave a class on your account page. The people who run this Footnote can see accounts and reports. Pages load
          no fonts, scripts, pictures or counters from other companies.
        </p>
      </section>
      <section className="section mt-7" aria-labelledby="yours">
        <h2 className="head" id="yours">
          It is yours
        </h2>
        <p className="say">
          On your account page you can take everything that is stored about you with you as one file, and delete the
          account with all its answers. <a href="/account">Open your account page</a>
        </p>
      </section>
    </Page>
  )
}

const STORED: [what: string, why: string][] = [
  ['Your name, and an e-mail address or user name', 'To sign you in, and so that your teacher knows who is who.'],
  ['Your password, as a one-way code', 'To check it. Nobody can read it back.'],
  [
    'Each answer: what, when, how long the question was on screen, how sure you said you were',
    'To grade it, to show your results, and to tell what you know from what you missed.',
  ],
  [
    'Each flashcard you rate, each sitting of reviews and what it asked, what you take off the missed list, and what we make of all this: how well you know each fact',
    'To ask you again when you are about to forget. It is worked out from your answers and can be worked out anew.',
  ],
  ['Facts you star', 'So that you find them again.'],
  [
    'Your time zone, how pages should look and how you want to review',
    'To count your days as you live them, and to show pages and cards as you like them.',
  ],
  ['Problems you report, and why you think an answer is right', 'So that somebody can put the question right.'],
  ['Sets and questions you make', 'So that you can use and change them. They are yours alone unless you show them.'],
  [
    'Articles you bring in, word for word, and what you decide and type about the facts in them',
    'To make questions of them, to show the words an answer rests on, and so that those who make a dossier together see who decided what.',
  ],
  [
    'Which classes you are in or teach, and how much longer your time limits are, if your teacher said so',
    'So that your teacher finds you, and you what is set for you.',
  ],
  [
    'What your teacher grants you in an assignment, marks and writes about it, and a one-way code of your calendar’s address, if you made one',
    'So that your limits, your marks and your calendar are right.',
  ],
  [
    'How often an address tried to sign in or to join a class, for a short time',
    'To stop people from guessing passwords and codes.',
  ],
]
