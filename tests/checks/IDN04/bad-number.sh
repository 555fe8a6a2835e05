sed -i '2s/新建10家养老驿站/新建8家养老驿站/' filings/2025/M06/mzj.csv
