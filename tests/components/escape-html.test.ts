import { expect, test } from 'vitest'
import { escapeHtml } from '@/components/escape-html'

test('a name that is markup stays a name', () => {
  expect(escapeHtml(`<img src=x onerror="alert('1')"> & Söhne`)).toBe(
    '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; Söhne',
  )
})
