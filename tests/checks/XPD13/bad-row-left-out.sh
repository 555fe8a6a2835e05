# alone: commit
sed -i '3d' filings/2025/M06/mzj.csv
