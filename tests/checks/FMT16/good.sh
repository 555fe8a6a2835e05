sed -i '2s/第8家/两层共2*4间，第8家/' filings/2025/M06/mzj.csv
