sed -i '1s/$/,市折子号/; 2s/$/,74/; 3s/$/,81/' filings/2025/M06/mzj.csv
