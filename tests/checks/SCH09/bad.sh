sed -i '2s/,推进中,超前,/,推进中,顺利推进中,/' filings/2025/M06/mzj.csv
