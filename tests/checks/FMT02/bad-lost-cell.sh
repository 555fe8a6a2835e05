# One delimiter is missing, so all cells behind it are shifted.
sed -i '2s/,推进中,超前,/,推进中超前,/' filings/2025/M06/mzj.csv
