sed -i 's/70\.0%,数量/70.0%,/' filings/2025/M06/mzj.csv
