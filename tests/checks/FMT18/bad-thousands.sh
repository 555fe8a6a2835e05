# Well formed: told, and mended.
sed -i '2s/,5,2,7,70.0%,/,5,2,"1,153",70.0%,/' filings/2025/M06/mzj.csv
