import { readArticle } from '@/core/extraction/read-article'
import { suggestFacts } from '@/core/extraction/suggest-facts'
import { splitPassages } from '@/core/extraction/passages'
import { findNamesIn } from '@/core/extraction/names'
import { findQuotations } from '@/core/extraction/quotations'
import { splitSentences } from '@/core/extraction/sentences'
import { findDates } from '@/core/extraction/dates'
import { findNumbers } from '@/core/extraction/numbers'
import { tagWords } from '@/core/extraction/tag-words'
const t='Ana Paz said on Monday that the army had lost 40 tanks in Lima. '.repeat(3200)
const time=(n:string,f:()=>unknown)=>{const c=process.cpuUsage();const r=f();const d=process.cpuUsage(c);console.log(n,((d.user+d.system)/1e6).toFixed(2));return r as any}
const p=time('passages',()=>splitPassages(t)); const names=time('names',()=>findNamesIn(t,p)); time('quotes',()=>findQuotations(t,0,t.length,names)); const s=time('sentences',()=>splitSentences(t,0,t.length))
time('dates',()=>s.map((x:any)=>findDates(t,x.start,x.end,'2025-06-02')));time('numbers',()=>s.map((x:any)=>findNumbers(t,x.start,x.end,[])));time('tags',()=>s.map((x:any)=>tagWords(t,x.start,x.end)))
time('read',()=>readArticle({text:t,date:'2025-06-02'}));time('all',()=>suggestFacts({text:t,date:'2025-06-02'}))
