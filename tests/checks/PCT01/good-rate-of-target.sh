sed -i 's/92\.4,不适用/92.4,97.3%/' filings/2025/M06/wjw.csv
