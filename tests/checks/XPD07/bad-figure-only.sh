line=$(cut -d, -f17 filings/2025/M05/mzj.csv | sed -n 2p)
awk -F, -v OFS=, -v t="$line" 'NR==2{$17=t}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
