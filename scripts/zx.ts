import { readFileSync } from 'node:fs'
import { readArticle } from '@/core/extraction/read-article'
const [file,date,...ps]=process.argv.slice(2)
for (const s of readArticle({text:readFileSync(file!,'utf8'),date:date!})) { if(ps.length&&!ps.includes(String(s.paragraph))) continue
 const w=s.words, sp=(x:any)=>x?w.slice(x.from,x.to).map(y=>y.text).join(' '):'-'
 console.log(s.paragraph, s.chunks.map(x=>x.type+'['+sp(x)+']').join(' '))
 for (const k of s.clauses) console.log('     ',k.setting.toUpperCase(),k.isTag?'TAG':'', sp(k.speaker),'|',sp(k.subject),'|',sp(k.verb),'('+k.lemma+')','|',sp(k.rest))
 console.log('     DATES',s.dates.map(d=>d.text+'='+d.iso).join('; '),'NUM',s.numbers.map(d=>d.text).join('; '),'PERSON',s.person) }
