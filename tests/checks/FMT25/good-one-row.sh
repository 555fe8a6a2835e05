# One row: that is FMT02.
sed -i '2s/$/,核/' filings/2025/M06/mzj.csv
sed -i '1s/$/,,/' filings/2025/M06/zjw.csv
