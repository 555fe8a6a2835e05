sed -i '2s/,推进中,超前,/,顺利推进,超序时,/' filings/2025/M06/mzj.csv
