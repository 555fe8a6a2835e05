# A hash is a word like any other.
sed -i '2s/第8家/#8楼/; 2s/,$/,#12线/' filings/2025/M06/mzj.csv
