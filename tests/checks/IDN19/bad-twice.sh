sed -i '2p' filings/2025/M06/mzj.csv
