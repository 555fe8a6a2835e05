# Where there may be none, none is an answer.
sed -i '2s/扶手。,,/扶手。,无,/; 2s/,$/,\//' filings/2025/M06/mzj.csv
