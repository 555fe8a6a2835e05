# alone: commit
sed -i '2s/区民政局/区水务局/' filings/2025/M06/mzj.csv
