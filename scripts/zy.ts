import { readFileSync, readdirSync } from 'node:fs'
import { splitPassages, isHeading } from '@/core/extraction/passages'
import { repairQuotes } from '@/core/extraction/repair-quotes'
import { splitSentences } from '@/core/extraction/sentences'
import { findDates } from '@/core/extraction/dates'
import { tagWords } from '@/core/extraction/tag-words'
import { chunkWords } from '@/core/extraction/chunks'
import { readClauses } from '@/core/extraction/clauses'
const dir=process.argv[2]!
for (const f of readdirSync(dir).filter(f=>f.endsWith('.txt')&&(!process.argv[3]||f.includes(process.argv[3])))) { const raw=readFileSync(dir+'/'+f,'utf8'); const t=repairQuotes(raw); console.log('==',f)
 for (const p of splitPassages(t)) { if(p.furniture||isHeading(t.slice(p.start,p.end))) continue
  for (const s of splitSentences(t,p.start,p.end)) { const d=findDates(t,s.start,s.end,'2025-06-02'); const w=tagWords(t,s.start,s.end).filter(x=>!/^[“”"]$/.test(x.text)); const c=chunkWords(w,d)
   console.log(p.paragraph, c.map(x=>x.type+'['+w.slice(x.from,x.to).map(y=>y.text).join(' ')+']').join(' '))
   const sp=(x:any)=>x?w.slice(x.from,x.to).map(y=>y.text).join(' '):'-'
   for (const k of readClauses(w,c)) console.log('     ',k.setting.toUpperCase(),k.isTag?'TAG':'', sp(k.speaker),'|',sp(k.subject),'|',sp(k.verb),'('+k.lemma+')','|',sp(k.rest)) }
 } }
