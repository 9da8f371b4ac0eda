'use client'
import { type ChangeEvent, useState } from 'react'
import { Field, TextAreaField } from '@/components/field'
import { ROSTER_LIMITS } from '@/core/classes/roster-limits'

type ListFieldsProps = { text: string; isMainAction: boolean }

/** Where a list is chosen or pasted. A file that is too large is told here already, before it is sent. */
export function ListFields({ text, isMainAction }: ListFieldsProps) {
  const [isTooLarge, setTooLarge] = useState(false)
  const check = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const tooLarge = (currentTarget.files?.[0]?.size ?? 0) > ROSTER_LIMITS.bytes
    setTooLarge(tooLarge)
    if (tooLarge) currentTarget.value = ''
  }
  return (
    <>
      <Field
        id="list-file"
        name="file"
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        label="A file from a spreadsheet"
        hint={`CSV, at most ${ROSTER_LIMITS.students} students. In Excel: Save as “CSV UTF-8”.`}
        error={isTooLarge ? `This file is larger than ${ROSTER_LIMITS.bytes / 1000} kB. Divide it into several.` : null}
        onChange={check}
      />
      <TextAreaField
        id="list-csv"
        name="csv"
        label="Or paste the cells"
        hint="The first row names the columns: name, username, e-mail. One of the last two is enough."
        rows={8}
        maxLength={ROSTER_LIMITS.bytes}
        placeholder={'name, username\nAnna Clark, anna.c\nTom Baker, tom.b'}
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={text}
      />
      <div className="actions">
        <button className={isMainAction ? 'btn' : 'btn quiet'} type="submit" name="intent" value="check">
          {isMainAction ? 'Check the list' : 'Check again'}
        </button>
      </div>
    </>
  )
}
