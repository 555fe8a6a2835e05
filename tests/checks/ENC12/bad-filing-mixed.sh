# One row ends with LF, the others with CRLF.
awk 'NR == 2 { print; next } { printf "%s\r\n", $0 }' filings/2025/M06/mzj.csv >new && mv new filings/2025/M06/mzj.csv
