sed 's/,/\t/g' filings/2025/M06/mzj.csv | iconv -f UTF-8 -t UTF-16LE >x; { printf '\377\376'; cat x; } >filings/2025/M06/mzj.csv; rm x
