# alone: commit
sed -i '2s/^2025M06,2,/2025M06,23,/' filings/2025/M06/mzj.csv
