# alone: commit
cp filings/2025/M06/jw.csv filings/2025/M06/mzj.csv
