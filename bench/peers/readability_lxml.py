#!/usr/bin/env python3
"""Pages a second of Debian's python3-readability over DIR/html/*.html.gz: text in memory, one thread, each page's best of several rounds, and the processor
time of the best round, which other work on the machine does not lengthen.

apt-get install python3-readability; /usr/bin/python3 bench/peers/readability_lxml.py DIR
"""
import glob, gzip, os, sys, time
from readability import Document

WARM, ROUNDS = 1, 5
pages = [gzip.open(f).read().decode("utf-8", "replace") for f in sorted(glob.glob(os.path.join(sys.argv[1], "html", "*.html.gz")))]
best = [float("inf")] * len(pages)
processor = float("inf")
for turn in range(WARM + ROUNDS):
    spent = time.process_time()
    for i, page in enumerate(pages):
        start = time.perf_counter()
        document = Document(page)
        document.summary(), document.title()
        if turn >= WARM:
            best[i] = min(best[i], time.perf_counter() - start)
    processor = min(processor, time.process_time() - spent)
best.sort()
print(f"python3-readability: {len(pages)} pages, {len(pages) / sum(best):.1f} pages/s, median {best[len(best) // 2] * 1000:.2f} ms, p95 {best[len(best) * 95 // 100] * 1000:.2f} ms; by processor time {len(pages) / processor:.1f} pages/s")
