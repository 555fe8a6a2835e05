sed -i '1s/完成率口径//' filings/2025/M06/mzj.csv
