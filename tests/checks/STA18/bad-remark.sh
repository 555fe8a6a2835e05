awk -F, -v OFS=, 'NR==2{$29="待审稿，未经审核"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
