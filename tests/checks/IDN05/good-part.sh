sed -i '2s/在梧桐里等社区新建10家养老驿站/新建10家养老驿站/' filings/2025/M06/mzj.csv
