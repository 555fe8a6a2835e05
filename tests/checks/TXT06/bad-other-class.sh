sed 's/示范类小区完成创建95个/永和里通过验收，达标类累计95个/' filings/2025/M06/zjw.csv >x && mv x filings/2025/M06/zjw.csv
