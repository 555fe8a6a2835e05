sed -i '2,$d' filings/2025/M06/mzj.csv
