import { readFileSync, readdirSync } from 'node:fs'
import { splitPassages } from '@/core/extraction/passages'
import { findNames } from '@/core/extraction/names'
import { repairQuotes } from '@/core/extraction/repair-quotes'
import { findQuotations } from '@/core/extraction/quotations'
import { splitSentences } from '@/core/extraction/sentences'
import { findDates } from '@/core/extraction/dates'
import { findNumbers } from '@/core/extraction/numbers'
for (const f of readdirSync('/work/shared/articles').filter(f=>f.endsWith('.txt')&&f!=='README.md')) { const raw=readFileSync('/work/shared/articles/'+f,'utf8'); const t=repairQuotes(raw); console.log('==',f)
 const names=findNames(t)
 console.log([...new Set(names.map(n=>n.type[0]+':'+n.text+(n.full!==n.text?'→'+n.full:'')))].join(' | '))
 for (const p of splitPassages(t)) { if(p.furniture) continue
  for (const q of findQuotations(t,p.start,p.end,names)) console.log('  Q',p.paragraph,q.isSpeech,q.speaker,'|',q.text.slice(0,50))
  for (const s of splitSentences(t,p.start,p.end)) { const d=findDates(t,s.start,s.end,'2025-06-02'); const n=findNumbers(t,s.start,s.end,d); if(d.length+n.length)console.log('  D',p.paragraph,d.map(x=>x.text+'='+x.iso).join('; '),' N',n.map(x=>x.text+'='+x.value+' '+x.bound+' '+x.unit).join('; ')) }
 } }
