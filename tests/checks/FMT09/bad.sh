sed -i '2{p;x;s/.*//;x};' filings/2025/M06/mzj.csv
head -1 filings/2025/M06/mzj.csv >>filings/2025/M06/mzj.csv
