// Near-duplicates with the npm package minhash (128 permutations, its LSH index), each pair of one bucket checked by exact Jaccard of 5-word
// shingles. node minhash_js.mjs CORPUS.jsonl ROWS [PAIRS.tsv] from the folder where `npm install minhash` was run.
import fs from 'node:fs';
import { createRequire } from 'node:module';
const { Minhash, LshIndex } = createRequire(process.cwd() + '/')('minhash');

const [corpus, count, pairs] = process.argv.slice(2);
const rows = fs.readFileSync(corpus, 'utf8').split('\n').filter(Boolean).slice(0, Number(count)).map(line => JSON.parse(line));
const start = process.cpuUsage();
const index = new LshIndex({ bandSize: 2 });
const sketches = [], shingles = [];
for (const [at, row] of rows.entries()) {
  const words = row.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const set = new Set();
  for (let i = 0; i + 5 <= words.length; i++) set.add(words.slice(i, i + 5).join(' '));
  const sketch = new Minhash({ numPerm: 128, seed: 1 });
  for (const shingle of set) sketch.update(shingle);
  index.insert(String(at), sketch);
  sketches.push(sketch);
  shingles.push(set);
}
const sketched = process.cpuUsage(start);
const above = rows.map((_, at) => at);
const find = at => { while (above[at] !== at) at = above[at] = above[above[at]]; return at; };
for (let at = 0; at < rows.length; at++)
  for (const other of new Set(index.query(sketches[at]).map(Number))) {
    if (other <= at || find(at) === find(other)) continue;
    let common = 0;
    for (const shingle of shingles[at]) if (shingles[other].has(shingle)) common++;
    if (common / (shingles[at].size + shingles[other].size - common) >= 0.1) above[find(other)] = find(at);
  }
const all = process.cpuUsage(start);
const seconds = usage => (usage.user + usage.system) / 1e6;
console.log(`${rows.length} rows: sketch ${(rows.length / seconds(sketched)).toFixed(0)} rows/s, with check ${(rows.length / seconds(all)).toFixed(0)} rows/s of processor time`);
if (pairs) {
  const number = new Map(rows.map((row, at) => [row.id, at]));
  const gold = fs.readFileSync(pairs, 'utf8').split('\n').filter(Boolean).map(line => line.split('\t')).filter(p => number.has(p[0]) && number.has(p[1]));
  const right = gold.filter(p => find(number.get(p[0])) === find(number.get(p[1]))).length;
  const sizes = new Map();
  for (let at = 0; at < rows.length; at++) sizes.set(find(at), (sizes.get(find(at)) ?? 0) + 1);
  let said = 0;
  for (const size of sizes.values()) said += size * (size - 1) / 2;
  console.log(`recall ${(right / gold.length).toFixed(4)}, precision ${(right / said).toFixed(4)}`);
}
