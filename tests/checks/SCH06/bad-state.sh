sed -i '2s/,推进中,/,,/' filings/2025/M06/mzj.csv
