;;;
 ; -- a lone semicolon
SELECT 1;; ;
;
SELECT 2
;;
