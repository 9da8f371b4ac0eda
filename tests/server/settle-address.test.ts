import { expect, test } from 'vitest'
import { settleAddress } from '@/server/settle-address'

test.each([['/'], ['/dossiers/a%20b?q=100%'], ['/?x=%E0%A4%A'], ['/attempts/%25E0'], ['/a/%E2%82%AC']])(
  'the address %s is served as it is',
  (url) => expect(settleAddress(url)).toBe(url),
)

test.each([['/dossiers/%E0%A4%A'], ['/attempts/%'], ['/dossiers/%00'], ['/admin?q=%00'], ['/join/a%zz?next=/']])(
  'the address %s, which nothing could read, leads to the page for what is not there',
  (url) => expect(settleAddress(url)).toBe('/no-such-page'),
)
