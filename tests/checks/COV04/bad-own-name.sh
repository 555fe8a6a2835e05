# alone: commit
sed -n '2s/区教委/区民政局/p' filings/2025/M06/jw.csv >>filings/2025/M06/mzj.csv
