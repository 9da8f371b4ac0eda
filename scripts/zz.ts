import { readFileSync } from 'node:fs'
import { splitPassages } from '@/core/extraction/passages'
for (const f of ['ferry','budget']) { const t=readFileSync('bench/extraction/held-out/'+f+'.txt','utf8'); for (const p of splitPassages(t)) if (p.paragraph<3||p.paragraph>8) console.log(p.paragraph,p.furniture,t.slice(p.start,p.start+50)) }
