import { FormField, FormTextArea } from '@/app/_forms/action-form'
import { MOST_LETTERS } from './article-form'

/** The fields of an article that is brought in: where it is from, and its text, pasted or from a file. */
export function ArticleFields({ today }: { today: string }) {
  return (
    <>
      <div className="triple">
        <FormField name="outlet" label="Outlet" hint="Who published it." autoComplete="off" />
        <FormField name="date" label="Date" hint="The day it was published." type="date" max={today} />
      </div>
      <FormField name="title" label="Title" hint="In your own words; learners see it." autoComplete="off" />
      <FormField
        name="relays"
        label="Relays (optional)"
        hint="Whose reporting it repeats, such as an agency. Two articles that relay one source count as one."
        autoComplete="off"
      />
      <FormTextArea
        name="text"
        label="Text"
        hint="Paste all of it. Share buttons, captions and the like are recognised and left out; you can bring them back."
        rows={12}
        maxLength={MOST_LETTERS}
        dir="auto"
      />
      <FormField
        name="file"
        label="Or a file"
        hint="txt, md or html, 200 kB of text at most. A file goes before a pasted text."
        type="file"
        accept=".txt,.text,.md,.markdown,.html,.htm"
      />
    </>
  )
}
