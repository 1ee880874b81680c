// Pages a second of @mozilla/readability on linkedom over DIR/html/*.html.gz: text in memory, one thread, each page's best of several rounds, and the
// processor time of the best round, which other work on the machine does not lengthen.
//
// npm install @mozilla/readability linkedom@0.16 (in a folder outside the project); NODE_PATH does not serve modules, so run it from there:
// node /path/to/bench/peers/readability_js.mjs DIR
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const require = createRequire(join(process.cwd(), 'package.json'))
const { Readability } = require('@mozilla/readability')
const { parseHTML } = require('linkedom')

const WARM = 1, ROUNDS = 5
const folder = join(process.argv[2], 'html')
const pages = readdirSync(folder).filter(f => f.endsWith('.html.gz')).sort().map(f => gunzipSync(readFileSync(join(folder, f))).toString('utf8'))
const best = pages.map(() => Infinity)
let failed = 0
let processor = Infinity
for (let turn = 0; turn < WARM + ROUNDS; turn++) {
  const spent = process.cpuUsage()
  pages.forEach((page, i) => {
    const start = performance.now()
    try {
      new Readability(parseHTML(page).document).parse()
    } catch {
      failed += turn === 0 ? 1 : 0
    }
    if (turn >= WARM) best[i] = Math.min(best[i], performance.now() - start)
  })
  const { user, system } = process.cpuUsage(spent)
  processor = Math.min(processor, (user + system) / 1e6)
}
best.sort((a, b) => a - b)
const sum = best.reduce((a, b) => a + b, 0)
console.log(`@mozilla/readability with linkedom: ${pages.length} pages, ${(pages.length * 1000 / sum).toFixed(1)} pages/s, median ${best[best.length >> 1].toFixed(2)} ms, p95 ${best[Math.floor(best.length * 0.95)].toFixed(2)} ms; by processor time ${(pages.length / processor).toFixed(1)} pages/s${failed ? `, ${failed} failed` : ''}`)
