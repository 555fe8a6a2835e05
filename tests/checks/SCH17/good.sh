sed -i '1i# schema: 2' filings/2025/M06/mzj.csv
