# alone: commit
sed -n 2p filings/2025/M06/jw.csv >>filings/2025/M06/mzj.csv
