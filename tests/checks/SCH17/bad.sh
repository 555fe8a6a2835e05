sed -i '1i# schema: x' filings/2025/M06/mzj.csv
