# alone: review
echo '注：本月共督办9件，办结4件，在办3件，逾期1件' >>filings/2025/M06/mzj.csv
